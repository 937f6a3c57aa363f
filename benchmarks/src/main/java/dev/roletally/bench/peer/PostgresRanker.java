package dev.roletally.bench.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Peer: normalised tables of a PostgreSQL server, and the score as one statement over all of them.
 * Exact. It takes lists of alternatives and no groups within groups, so not the real corpus.
 *
 * <p>Its tables stand in a schema of their own, made anew at the start and dropped at the end.
 */
final class PostgresRanker implements Ranker {
  private static final String SCHEMA = "roletally_peer";
  private static final int ROWS_A_COPY = 100_000;
  private static final String TOP =
      """
      with credit(leaf, credit, high) as materialized (
        select * from unnest(?::int[], ?::int[], ?::int[])),
      free(role, ask, needed, days) as (
        select role, ask, needed,
          max(greatest(0, least(needed,
            case when greatest(first, ?) <= last then ? - greatest(first, ?) + 1 else 0 end)))
        from span group by role, ask, needed),
      best(role, ask, credit, high) as (
        select role, ask, max(credit), max(high) from part join credit using (leaf)
        group by role, ask
        union all
        select role, ask, worth, worth
        from free, lateral (select case when days = needed then 1000
          else greatest(0, 2 * (1000 * days / needed) - 1000) end as worth) as credited)
      select role, sum(stake * coalesce(credit, 0) / 1000) as score,
        bool_or(decides and coalesce(credit, 0) = 0 and coalesce(high, 0) = 0) as refused
      from ask left join best using (role, ask)
      group by role
      order by refused, score desc, role
      limit ?
      """;

  /** A table and the rows on their way to it. */
  private final class Table {
    private final String name;
    private final StringBuilder rows = new StringBuilder();
    private int waiting;

    Table(String name, String columns) throws SQLException {
      this.name = name;
      execute("create unlogged table " + name + " (" + columns + ")");
    }

    void add(Object... values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        rows.append(i == 0 ? "" : "\t").append(values[i]);
      }
      rows.append('\n');
      if (++waiting == ROWS_A_COPY) {
        flush();
      }
    }

    void flush() throws SQLException {
      CopyIn copy =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + name + " from stdin");
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
      rows.setLength(0);
      waiting = 0;
    }
  }

  private final Connection connection;
  private final Table asks;
  private final Table parts;
  private final Table spans;
  private final PreparedStatement top;

  PostgresRanker(String address) throws IOException {
    try {
      this.connection = DriverManager.getConnection(address);
      execute("drop schema if exists " + SCHEMA + " cascade");
      execute("create schema " + SCHEMA);
      execute("set search_path to " + SCHEMA);
      // one thread, as all others, and memory enough to keep the groups
      execute("set max_parallel_workers_per_gather = 0");
      execute("set work_mem = '1GB'");
      this.asks = new Table("ask", "role int, ask int, stake int, decides boolean");
      this.parts = new Table("part", "role int, ask int, leaf int");
      this.spans = new Table("span", "role int, ask int, needed int, first int, last int");
      this.top = connection.prepareStatement(TOP);
    } catch (SQLException e) {
      throw new IOException("PostgreSQL cannot be used: " + address, e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void add(Sheet sheet) throws IOException {
    try {
      // a role that asks nothing is a role too
      asks.add(sheet.number(), -1, 0, false);
      for (int i = 0; i < sheet.asks().size(); i++) {
        Sheet.Ask ask = sheet.asks().get(i);
        asks.add(sheet.number(), i, ask.stake(), ask.decides());
        add(sheet.number(), i, ask.term());
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private void add(int role, int ask, Sheet.Term term) throws SQLException {
    switch (term) {
      case Sheet.Leaf leaf -> parts.add(role, ask, leaf.number());
      case Sheet.Time time -> {
        for (int i = 0; i < time.from().size(); i++) {
          spans.add(role, ask, time.needed(), time.from().get(i), time.to().get(i));
        }
      }
      case Sheet.Group group -> {
        for (Sheet.Term member : group.members()) {
          if (group.count() != 1 || !(member instanceof Sheet.Leaf leaf)) {
            throw new IllegalArgumentException(
                "group must be a list of alternatives for PostgreSQL, got: " + group);
          }
          parts.add(role, ask, leaf.number());
        }
      }
    }
  }

  void seal() throws IOException {
    try {
      for (Table table : List.of(asks, parts, spans)) {
        table.flush();
      }
      execute("analyze ask, part, span");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public List<Ranked> top(Candidate candidate, int k) throws IOException {
    List<Integer> leaves = new ArrayList<>();
    List<Integer> credits = new ArrayList<>();
    List<Integer> highs = new ArrayList<>();
    for (int leaf = 0; leaf < candidate.credit().length; leaf++) {
      if (candidate.high()[leaf] > 0 || candidate.credit()[leaf] > 0) {
        leaves.add(leaf);
        credits.add((int) candidate.credit()[leaf]);
        highs.add((int) candidate.high()[leaf]);
      }
    }
    try {
      top.setArray(1, connection.createArrayOf("int4", leaves.toArray()));
      top.setArray(2, connection.createArrayOf("int4", credits.toArray()));
      top.setArray(3, connection.createArrayOf("int4", highs.toArray()));
      top.setInt(4, candidate.freeFrom());
      top.setInt(5, candidate.freeTo());
      top.setInt(6, candidate.freeFrom());
      top.setInt(7, k);
      List<Ranked> ranked = new ArrayList<>(k);
      try (ResultSet rows = top.executeQuery()) {
        while (rows.next()) {
          ranked.add(new Ranked(rows.getInt(1), rows.getInt(2)));
        }
      }
      return ranked;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public OptionalLong diskBytes() throws IOException {
    String size =
        "select sum(pg_total_relation_size(name)) from unnest(array['ask', 'part', 'span']) as name";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(size)) {
      row.next();
      return OptionalLong.of(row.getLong(1));
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (Connection closing = connection) {
      execute("drop schema " + SCHEMA + " cascade");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
