package neighbour;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.context.annotation.Bean;

/** A Spring Boot application that a container of its own starts. */
@SpringBootApplication
public class Start extends SpringBootServletInitializer {

  @Override
  protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
    return builder.sources(Start.class);
  }

  @Bean
  public Catalogue catalogue() {
    return new Catalogue();
  }
}
