package io.carttransfer.binding;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.cart.Verdict;
import io.carttransfer.staging.PageRequest;
import io.carttransfer.staging.PlatformRequest;
import io.carttransfer.staging.Staging;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The shop's cart as a {@link Binding} describes it. What its expressions write is staged in a view
 * of the session and of the response, and takes effect when the cart is complete. Thread-safe.
 */
public final class ExpressionCart implements StorefrontCart {

  private final Binding binding;
  private final boolean skip;
  private final NamedBeans beans;
  private final LongSupplier nanos;
  private final boolean callsPages;
  private final boolean setsCookies;

  /**
   * @param skip whether lines that are not available are left out, instead of refusing the transfer
   */
  public ExpressionCart(Binding binding, boolean skip) {
    this(binding, skip, System::nanoTime);
  }

  /**
   * @param nanos a monotonic clock, such as {@link System#nanoTime()}
   */
  ExpressionCart(Binding binding, boolean skip, LongSupplier nanos) {
    this.callsPages = binding.mentions(Variables.SHOP);
    this.setsCookies = binding.mentions(Variables.RESPONSE);
    this.nanos = nanos;
    this.binding = binding;
    this.skip = skip;
    this.beans = new NamedBeans(binding.loader());
  }

  @Override
  public List<Verdict> check(List<CartLine> lines, ServletContext application) throws CartFailure {
    return check(lines, steps(new Variables(application)));
  }

  /** Called pages see a session of their own, which is thrown away afterwards. */
  @Override
  public List<Verdict> check(
      List<CartLine> lines, HttpServletRequest call, HttpServletResponse answer)
      throws CartFailure {
    if (!callsPages) {
      return check(lines, call.getServletContext());
    }
    Variables variables = new Variables(call.getServletContext());
    Steps steps = steps(variables);
    Staging staging = new Staging(new PlatformRequest(call), answer);
    new StagedVariables(variables, steps::isLate).showPages(staging);
    try {
      return check(lines, steps);
    } finally {
      staging.end();
    }
  }

  private static List<Verdict> check(List<CartLine> lines, Steps steps) throws CartFailure {
    List<Verdict> verdicts = new ArrayList<>(lines.size());
    try {
      steps.lines(lines);
      steps.run(Verb.OPEN);
      for (CartLine line : lines) {
        verdicts.add(steps.look(line));
      }
    } catch (CartFailure | RuntimeException | Error e) {
      steps.closeAfter(e);
      throw e;
    }
    steps.close(false);
    return verdicts;
  }

  /**
   * The shopper's request as the shop's page sees it after a fill, whatever the fill does to the
   * given one. Created before the fill.
   */
  public HttpServletRequest page(HttpServletRequest request) {
    boolean changes = callsPages || setsCookies;
    return changes && !(request instanceof PageRequest) ? new PageRequest(request) : request;
  }

  @Override
  public Filling fill(
      Transfer transfer, HttpServletRequest request, HttpServletResponse response, boolean replace)
      throws CartFailure {
    Variables variables = new Variables(request.getServletContext());
    Steps steps = steps(variables);
    return new ExpressionFill(binding, skip, transfer, steps, variables, request, response)
        .run(replace);
  }

  @Override
  public long units(HttpServletRequest request, HttpServletResponse response) throws CartFailure {
    Steps steps = withoutTransfer(request);
    return staged(
        steps,
        new Staging(request, response),
        () -> {
          if (!steps.holds(Verb.READY, true)) {
            return -1;
          }
          return steps.cart() == null ? 0 : steps.count();
        });
  }

  /** Uses the verbs that a fill begins with; takes effect only if the cart is then empty. */
  @Override
  public void empty(HttpServletRequest request, HttpServletResponse response) throws CartFailure {
    Steps steps = withoutTransfer(request);
    Staging staging = new Staging(request, response);
    staged(
        steps,
        staging,
        () -> {
          new Emptying(binding, steps, staging).run(new Progress());
          return 0;
        });
    staging.commit();
  }

  private Steps withoutTransfer(HttpServletRequest request) {
    Variables variables = new Variables(request.getServletContext());
    variables.set(Variables.REFERENCE, null);
    variables.set(Variables.CURRENCY, null);
    return steps(variables);
  }

  /** What is done between {@code open} and {@code close}; returns a number of units. */
  private interface Between {
    long run() throws CartFailure;
  }

  private static long staged(Steps steps, Staging staging, Between between) throws CartFailure {
    steps.stage(staging);
    long units;
    try {
      steps.lines(Collections.emptyList());
      steps.run(Verb.OPEN);
      units = between.run();
    } catch (CartFailure | RuntimeException | Error e) {
      steps.closeAfter(e);
      throw e;
    }
    steps.close(false);
    return units;
  }

  private Steps steps(Variables variables) {
    ExpressionContext context =
        new ExpressionContext(binding.resolution(), variables, beans.resolver());
    return new Steps(binding, variables, context, nanos);
  }
}
