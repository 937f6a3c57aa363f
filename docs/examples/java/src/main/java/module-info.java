/** An application that uses RoleTally as a module. */
module example {
  requires dev.roletally;
}
