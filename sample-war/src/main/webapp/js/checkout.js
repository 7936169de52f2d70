/* Keeps delivery price and total in step with the delivery that is chosen. */
(function () {
  'use strict';
  var choices = document.querySelectorAll('input[name=delivery]');
  var subtotal = Number(document.querySelector('[data-subtotal]').getAttribute('data-subtotal'));
  var pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

  function show() {
    var price = Number(document.querySelector('input[name=delivery]:checked').getAttribute('data-price'));
    document.getElementById('delivery-price').textContent = pounds.format(price);
    document.getElementById('total').textContent = pounds.format(subtotal + price);
  }

  function tellApp() {
    var price = Number(document.querySelector('input[name=delivery]:checked').getAttribute('data-price'));
    if (window.PoqWebCheckout) {
      window.PoqWebCheckout.send('order', {
        total: Number((subtotal + price).toFixed(2)), subTotal: subtotal, delivery: price, currency: 'GBP'
      });
    }
  }

  choices.forEach(function (choice) {
    choice.addEventListener('change', show);
    choice.addEventListener('change', tellApp);
  });
  show();
})();
