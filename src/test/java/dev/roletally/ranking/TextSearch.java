package dev.roletally.ranking;

import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** What a plain text search (BM25) for a profile's skills makes of postings: the baseline. */
final class TextSearch {
  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;

  TextSearch(Map<String, String> texts) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Map.Entry<String, String> each : texts.entrySet()) {
        Document document = new Document();
        document.add(new StringField("id", each.getKey(), Field.Store.YES));
        document.add(new TextField("text", each.getValue(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    this.reader = DirectoryReader.open(directory);
  }

  /** The score of each posting that any of the words of a skill is found in. */
  Map<String, Float> scores(Profile profile) throws IOException {
    String skills =
        Stream.concat(profile.skills().stream(), profile.frameworks().stream())
            .map(SkillClaim::name)
            .collect(Collectors.joining(" "));
    Map<String, Float> scores = new HashMap<>();
    @Nullable Query query = new QueryBuilder(analyzer).createBooleanQuery("text", skills);
    if (query != null) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (ScoreDoc hit : searcher.search(query, reader.maxDoc()).scoreDocs) {
        scores.put(searcher.storedFields().document(hit.doc).get("id"), hit.score);
      }
    }
    return scores;
  }
}
