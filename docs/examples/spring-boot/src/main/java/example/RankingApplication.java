package example;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.model.Profile;
import dev.roletally.posting.Posting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A service that keeps postings and ranks them for a profile. */
@SpringBootApplication
public class RankingApplication {
  public static void main(String[] args) {
    SpringApplication.run(RankingApplication.class, args);
  }

  // region spring-beans
  @Bean
  RoleTally roleTally() {
    return RoleTally.create(); // immutable and thread-safe
  }

  @Bean // thread-safe; closed by Spring, for it is AutoCloseable
  RoleIndex roleIndex(RoleTally tally, @Value("${roles.index}") Path folder) {
    return tally.open(folder);
  }

  // endregion

  // region micrometer
  @Bean
  MeterRegistry meters(RoleIndex index) {
    MeterRegistry meters = new SimpleMeterRegistry(); // or the one that Actuator brings
    Gauge.builder("roletally.roles", index, RoleIndex::size).register(meters);
    Gauge.builder("roletally.pending", index, each -> pending(each)).register(meters);
    return meters;
  }

  private static long pending(RoleIndex index) {
    return index.state().visible() - index.state().durable();
  }

  // endregion

  // region spring-controller
  @RestController
  record Roles(RoleTally tally, RoleIndex index, MeterRegistry meters) {
    @PutMapping("/roles/{id}")
    void put(@PathVariable String id, @RequestBody String text) {
      index.put(Posting.text(id, text).retrievedOn(LocalDate.now()));
      index.commit();
    }

    @PostMapping(path = "/rank", produces = MediaType.APPLICATION_JSON_VALUE)
    String rank(@RequestBody String json, @RequestParam(defaultValue = "10") int top) {
      LocalDate today = LocalDate.now();
      Profile profile = tally.readProfile(json, "candidate", today).profile();
      RankRequest request = RankRequest.top(top).asOf(today);
      return meters.timer("roletally.rank").record(() -> index.rank(profile, request)).toJson();
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String notUsable(IllegalArgumentException problem) {
      return problem.getMessage(); // names the rule and the place
    }
  }
  // endregion
}
