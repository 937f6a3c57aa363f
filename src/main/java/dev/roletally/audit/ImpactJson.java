package dev.roletally.audit;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/** A report as JSON. Ratios are rounded to six decimals; the counts beside them are exact. */
final class ImpactJson {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int DECIMALS = 6;

  private ImpactJson() {}

  static String write(ImpactReport report) {
    JsonArrayBuilder tables = JSON.createArrayBuilder();
    report.tables().forEach(table -> tables.add(table(table)));
    JsonObjectBuilder out =
        JSON.createObjectBuilder()
            .add("schema", "roletally/impact/1")
            .add("mode", report.mode().name())
            .add("assessed", report.assessed());
    report.median().ifPresent(median -> out.add("median", median));
    return out.add("tables", tables).build().toString();
  }

  private static JsonObjectBuilder table(ImpactTable table) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    table.rows().forEach(row -> rows.add(row(row)));
    JsonObjectBuilder out =
        JSON.createObjectBuilder().add("by", strings(table.breakdown().attributes()));
    table.breakdown().leavesOutSmall().ifPresent(why -> out.add("leavesOutSmall", why));
    return out.add("assessed", table.assessed()).add("unknown", table.unknown()).add("rows", rows);
  }

  private static JsonObjectBuilder row(ImpactRow row) {
    JsonObjectBuilder out =
        JSON.createObjectBuilder()
            .add("category", strings(row.category()))
            .add("assessed", row.assessed())
            .add("selected", row.selected())
            .add("rate", row.rate().rounded(DECIMALS))
            .add("leftOut", row.isLeftOut());
    row.impactRatio()
        .map(ratio -> ratio.rounded(DECIMALS))
        .ifPresentOrElse(
            ratio -> out.add("impactRatio", ratio), () -> out.add("impactRatio", JsonValue.NULL));
    out.add("belowFourFifths", row.isBelowFourFifths());
    row.chance()
        .ifPresentOrElse(
            chance -> out.add("chance", chance), () -> out.add("chance", JsonValue.NULL));
    return out;
  }

  private static JsonArrayBuilder strings(List<String> texts) {
    JsonArrayBuilder out = JSON.createArrayBuilder();
    texts.forEach(out::add);
    return out;
  }
}
