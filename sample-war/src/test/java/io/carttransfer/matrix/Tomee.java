package io.carttransfer.matrix;

import java.util.regex.Pattern;

/** TomEE is a Tomcat with one listener more, which brings the rest of Java EE. */
final class Tomee extends Tomcat {

  @Override
  public String home(Row row) {
    return "apache-tomee-webprofile-" + row.version();
  }

  @Override
  String listeners() {
    return "<Listener className=\"org.apache.tomee.catalina.ServerListener\"/>";
  }

  /** While two are deployed, one may read Java's system properties and the other write them. */
  @Override
  int startStopThreads() {
    return 1;
  }

  /** TomEE 8 looks for a method that Tomcat has lost. */
  @Override
  public Pattern ownTrouble() {
    return Pattern.compile("Expected ContextBinding to have the method getThreadName");
  }
}
