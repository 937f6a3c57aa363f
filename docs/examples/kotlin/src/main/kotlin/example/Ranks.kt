package example

import dev.roletally.RankRequest
import dev.roletally.RoleTally
import dev.roletally.explain.Match
import dev.roletally.model.Profile
import dev.roletally.posting.Posting
import java.time.LocalDate
import kotlin.jvm.optionals.getOrNull

private const val TEXT = """Data Engineer
Minimum qualifications
- Proficiency in Java and SQL
Preferred qualifications
- Experience with Apache Spark
"""

// region kotlin-nulls
/** The API is marked null-safe, so Kotlin sees `String` where Java promises one, never `String!`. */
private fun headline(match: Match): String {
    val id: String = match.roleId()
    // What may be absent is an Optional in Java, and a nullable type here: forgetting it is an error.
    val title: String? = match.title().getOrNull()
    return "${match.score()} ${title ?: id}"
}
// endregion

fun main() {
    // Profile.builder(null) and skills(null) do not compile: null cannot be a value of String
    val me = Profile.builder("me").skills("Java", "SQL").build()
    RoleTally.create().openInMemory().use { index ->
        index.put(Posting.text("data", TEXT))
        index.commit()
        val ranking = index.rank(me, RankRequest.top(10).asOf(LocalDate.of(2026, 1, 15)))
        for (match in ranking.matches()) {
            println(headline(match))
            println(match.explanation().brief())
            check(match.requirements().sumOf { it.earned() } == match.score()) { "points must add up" }
        }
        check(ranking.matches().size == 1) { "the role must be ranked" }
        check(index.role("other").getOrNull() == null) { "no role has this id" }
    }
}
