/*
 * Lets a page of the shop talk to the app that shows it: loads the platform's library, sends the
 * page's events, and removes the token from the address bar.
 *
 *   <script src="/cart-transfer/bridge.js"
 *       data-bridge-url="https://assets.poq.io/web-checkout" data-token="cart_transfer"></script>
 *
 * The events are data in the page, before or after this script:
 *
 *   <script type="application/json" data-poq-send="order">{"total": 12.5}</script>
 *   <button type="button" data-poq-send="closewebview">Back to the app</button>
 *
 * An event with data-poq-once="KEY" is sent once for each KEY, however often the page is shown.
 * An empty data-token leaves the address unchanged. ECMAScript 5, no dependency.
 */
(function (window, document) {
  'use strict';

  if (window.cartTransferBridge) {
    return;
  }
  window.cartTransferBridge = true;

  var VERSION = /^\w[\w.\-]*$/;
  var INTEGRITY = /^sha\d+-[\w+\/]+=*( sha\d+-[\w+\/]+=*)*$/;
  var SENT = 'poq.sent';

  var scripts = document.getElementsByTagName('script');
  var script = document.currentScript || scripts[scripts.length - 1];
  var bridgeUrl = setting('data-bridge-url', 'https://assets.poq.io/web-checkout');
  var token = setting('data-token', 'cart_transfer');
  var nonce = script.nonce || script.getAttribute('nonce');

  // Calls that the library takes over when it is loaded, and calls that wait for it here because
  // they may be sent only once. Later calls then have to wait, too, to keep the order.
  var queued = [];
  var waiting = [];
  var ready = false;
  var loading = false;

  // Whether the page was read just now, and whether it has changed since.
  var resting = false;
  var changed = false;

  var queue = {
    q: queued,
    send: queuing('send'),
    on: queuing('on'),
    destroy: queuing('destroy'),
    options: function (settings) {
      call('options', [settings]);
      if (settings && settings.debug) {
        load();
      }
    }
  };

  function setting(name, standard) {
    var value = script.getAttribute(name);
    return value === null ? standard : value;
  }

  function queuing(method) {
    return function () {
      call(method, [].slice.call(arguments));
    };
  }

  function call(method, args) {
    if (waiting.length) {
      waiting.push({method: method, args: args});
    } else {
      queued.push([method, args]);
    }
  }

  function load(version, integrity) {
    if (loading || (version && !VERSION.test(version)) ||
        (integrity && !INTEGRITY.test(integrity))) {
      return;
    }
    loading = true;
    var library = document.createElement('script');
    library.async = true;
    library.crossOrigin = 'anonymous';
    if (integrity) {
      library.integrity = integrity;
    }
    if (nonce) {
      library.setAttribute('nonce', nonce);
    }
    library.onload = sendWaiting;
    library.src = bridgeUrl + (version ? '.' + version : '') + '.min.js';
    (document.head || document.documentElement).appendChild(library);
  }

  function sendWaiting() {
    var messages = waiting;
    ready = true;
    waiting = [];
    for (var i = 0; i < messages.length; i++) {
      deliver(messages[i]);
    }
  }

  function send(name, data, once) {
    var message = {method: 'send', args: data === undefined ? [name] : [name, data], once: once};
    if (ready || !once && !waiting.length) {
      deliver(message);
    } else {
      waiting.push(message);
    }
  }

  function deliver(message) {
    var bridge = window.PoqWebCheckout;
    var before = queued.length;
    if (message.once && isSent(message.once)) {
      return;
    }
    bridge[message.method].apply(bridge, message.args);
    // A library that did not take over the queue has received nothing.
    if (message.once && (bridge.send !== queue.send || queued.length === before)) {
      markSent(message.once);
    }
  }

  // A web view without DOM storage (Android's default) has no localStorage: use a cookie.
  function isSent(key) {
    try {
      if (window.localStorage.getItem(SENT + ' ' + key)) {
        return true;
      }
    } catch (noStorage) {}
    return cookie(SENT) === key;
  }

  function markSent(key) {
    try {
      window.localStorage.setItem(SENT + ' ' + key, '1');
    } catch (noStorage) {
      document.cookie = SENT + '=' + encodeURIComponent(key) + '; path=/; max-age=7776000';
    }
  }

  function cookie(name) {
    var pairs = document.cookie.split(/; */);
    for (var i = 0; i < pairs.length; i++) {
      if (pairs[i].indexOf(name + '=') === 0) {
        return decoded(pairs[i].substring(name.length + 1));
      }
    }
    return '';
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (notEncoded) {
      return text;
    }
  }

  function parsed(json) {
    try {
      return JSON.parse(json);
    } catch (malformed) {
      return null;
    }
  }

  function greetAndroid() {
    window.poqWebCheckout = {
      postMessage: function (name, json) {
        var settings = name === 'bridgesettings' && parsed(json);
        if (settings && !loading) {
          call('options', [settings]);
          load(settings.version, settings.integrity);
        }
      }
    };
    window.android.postMessage('{"name":"ping"}');
  }

  function findApp() {
    if (cookie('poq.webcheckout.platform') === 'ios') {
      load(cookie('poq.webcheckout.version') || cookie('PoqVersion'),
          cookie('poq.webcheckout.integrity'));
    } else if (window.android && window.android.postMessage) {
      greetAndroid();
    }
  }

  function hideToken() {
    var pairs = location.search.substring(1).split('&');
    var kept = pairs.filter(function (pair) {
      return decoded(pair.split('=')[0]) !== token;
    });
    if (token && kept.length < pairs.length && history.replaceState) {
      history.replaceState(history.state, '', location.protocol + '//' + location.host +
          location.pathname + (kept.length ? '?' + kept.join('&') : '') + location.hash);
    }
  }

  function readPage() {
    var blocks = document.querySelectorAll('script[data-poq-send]');
    for (var i = 0; i < blocks.length; i++) {
      var name = blocks[i].getAttribute('data-poq-send');
      var json = blocks[i].text;
      blocks[i].removeAttribute('data-poq-send');
      var data = /\S/.test(json) ? parsed(json) : undefined;
      if (data !== null) {
        send(name, data, blocks[i].getAttribute('data-poq-once'));
      }
    }
  }

  // Parts of a page that are loaded later may contain new events. A page that changes all the time
  // is read at the first change, then at most ten times a second.
  function readChange() {
    if (resting) {
      changed = true;
      return;
    }
    resting = true;
    readPage();
    setTimeout(function () {
      resting = false;
      if (changed) {
        changed = false;
        readChange();
      }
    }, 100);
  }

  function watchPage() {
    readPage();
    if (window.MutationObserver) {
      new MutationObserver(readChange).observe(document.documentElement,
          {childList: true, subtree: true});
    }
  }

  function onClick(event) {
    var element = event.target;
    while (element && element.getAttribute && !element.getAttribute('data-poq-send')) {
      element = element.parentNode;
    }
    if (element && element.getAttribute) {
      // Without the library, a link works as usual.
      if (window.PoqWebCheckout !== queue) {
        event.preventDefault();
      }
      send(element.getAttribute('data-poq-send'));
    }
  }

  hideToken();
  if (window.PoqWebCheckout) {
    ready = true;
  } else {
    window.PoqWebCheckout = queue;
    findApp();
  }
  document.addEventListener('click', onClick);
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', watchPage);
  } else {
    watchPage();
  }
})(window, document);
