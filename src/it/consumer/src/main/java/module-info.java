/** A user of RoleTally. */
module consumer {
  requires dev.roletally;
}
