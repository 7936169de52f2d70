// Shows the button that only the app can handle if there may be an app.
(function (button, page) {
  var handlers = page.webkit && page.webkit.messageHandlers;
  if (button.getAttribute('data-in-app') || page.android || handlers && handlers.poqWebCheckout) {
    button.hidden = false;
  }
})(document.getElementById('app'), window);
