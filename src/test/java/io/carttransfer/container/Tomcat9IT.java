package io.carttransfer.container;

@OnTomcat9
class Tomcat9IT extends ContainerContract {

  Tomcat9IT(Container container) {
    super(container);
  }
}
