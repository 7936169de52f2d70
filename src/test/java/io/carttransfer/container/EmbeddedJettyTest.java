package io.carttransfer.container;

@OnJetty
class EmbeddedJettyTest extends ContainerContract {

  EmbeddedJettyTest(Container container) {
    super(container);
  }
}
