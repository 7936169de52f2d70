package io.carttransfer.startup;

import io.carttransfer.common.Limits;
import io.carttransfer.landing.BasketEmptying;
import io.carttransfer.landing.CartFill;
import io.carttransfer.landing.CheckoutHandler;
import io.carttransfer.landing.Explanation;
import io.carttransfer.landing.InService;
import io.carttransfer.landing.Landing;
import io.carttransfer.landing.OrderPage;
import io.carttransfer.landing.OutOfService;
import io.carttransfer.landing.Question;
import io.carttransfer.landing.SessionLocks;
import io.carttransfer.landing.TokenCarriers;
import io.carttransfer.ledger.Journal;
import io.carttransfer.page.Bridge;
import io.carttransfer.session.Orders;
import io.carttransfer.settings.Settings;
import io.carttransfer.text.Languages;
import java.util.Optional;

/** Creates the parts that handle the requests for the shop's pages. */
final class CheckoutParts {

  private final Settings settings;
  private final Bridge bridge;
  private final Languages languages;
  private final Journal journal;
  private final TokenCarriers carriers;

  CheckoutParts(Settings settings, Bridge bridge, Languages languages, Journal journal) {
    this.settings = settings;
    this.bridge = bridge;
    this.languages = languages;
    this.journal = journal;
    this.carriers =
        new TokenCarriers(
            settings.cookieName(),
            settings.cookieDomain(),
            settings.isSecure(),
            settings.lifetime());
  }

  /** For a plug-in that has an error in its settings. */
  CheckoutHandler outOfService() {
    Explanation apology = explanation(false);
    return new OutOfService(carriers, apology, question(apology, Optional.empty()));
  }

  /** For a plug-in that fills carts. */
  CheckoutHandler inService(Parts parts, Orders orders) {
    SessionLocks locks = new SessionLocks(Limits.FILL_WAIT);
    BasketEmptying emptying = new BasketEmptying(parts.plainCart(), locks, journal);
    Explanation explanation = explanation(emptying.isPossible());
    Question question = question(explanation, Optional.of(emptying));
    CartFill fill =
        new CartFill(
            parts.cart(),
            parts::page,
            settings.skipUnknown(),
            carriers,
            explanation,
            question,
            locks,
            journal,
            parts.order());
    Landing landing =
        new Landing(
            parts.store(),
            carriers,
            explanation,
            fill,
            question,
            orders,
            journal,
            System::nanoTime);
    Optional<OrderPage> orderPage =
        parts.order().map(expression -> new OrderPage(expression, parts.store(), carriers, orders));
    return new InService(carriers, landing, orderPage, locks);
  }

  private Explanation explanation(boolean canEmpty) {
    return new Explanation(carriers, bridge, languages, journal, canEmpty);
  }

  private Question question(Explanation explanation, Optional<BasketEmptying> emptying) {
    return new Question(carriers, explanation, settings.checkoutUrl(), journal, emptying);
  }
}
