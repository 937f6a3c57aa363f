package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "roles.index=target/roles.idx")
class RankingApplicationTest {
  @LocalServerPort private int port;

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "text/plain")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void aPostingThatIsPutIsRanked() throws Exception {
    String posting = "Data Engineer\nMinimum qualifications\n- Proficiency in Java and SQL\n";
    assertThat(send("PUT", "/roles/data", posting).statusCode()).isEqualTo(200);
    HttpResponse<String> ranked = send("POST", "/rank?top=1", "{\"skills\": [\"Java\", \"SQL\"]}");
    assertThat(ranked.statusCode()).as(ranked.body()).isEqualTo(200);
    assertThat(ranked.body()).contains("\"schema\":\"roletally/ranking/1\"", "\"role\":\"data\"");
  }

  @Test
  void aProfileThatIsNoneIsABadRequest() throws Exception {
    HttpResponse<String> refused = send("POST", "/rank", "{\"skils\": []}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("got: \"skils\"");
  }
}
