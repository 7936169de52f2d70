// Puts the simulator together: bag, request, web view, and the app's side of the bridge.

import { Bag } from './bag.js';
import { Exchange } from './exchange.js';
import { WebView } from './web-view.js';

const element = (id) => document.getElementById(id);
const endpoint = new URL('../cart-transfer', document.baseURI);
const root = endpoint.pathname.replace(/cart-transfer$/, '');
const opening = 'Opening the shop …';
const platformCookie = 'poq.webcheckout.platform';

let orderPlaced = false;

const bag = new Bag({
  lines: element('lines'),
  units: element('units'),
  total: element('bag-total'),
  checkout: element('checkout'),
  template: element('line'),
  catalogue: element('catalogue')
});
const exchange = new Exchange({
  request: element('request'),
  answer: element('answer'),
  status: element('status'),
  copyButtons: document.querySelectorAll('[data-copy]')
});
const webView = new WebView(element('frame'), new URL('cookies', document.baseURI), (sentence) => {
  append('steps', sentence);
});

function append(list, ...content) {
  const item = document.createElement('li');
  item.append(...content);
  element(list).append(item);
  const log = element(list).parentElement;
  log.scrollTop = log.scrollHeight;
}

function newReference() {
  // randomUUID exists on https and loopback only.
  const random = crypto.getRandomValues(new Uint8Array(16));
  random[6] = (random[6] & 0x0f) | 0x40;
  random[8] = (random[8] & 0x3f) | 0x80;
  const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  element('reference').value = hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

function notice(text) {
  element('notice').textContent = text;
}

function banner(text) {
  element('banner').textContent = text;
  element('banner').hidden = !text;
}

function show(view) {
  element('bag').hidden = view !== 'bag';
  element('web-view').hidden = view !== 'web-view';
  const whenInBag = element('checkout').disabled ? 'catalogue' : 'checkout';
  element(view === 'bag' ? whenInBag : 'close').focus();
}

function becomeApp() {
  const outside = element('no-app').checked;
  document.cookie = outside
    ? `${platformCookie}=; path=${root}; max-age=0`
    : `${platformCookie}=ios; path=${root}`;
}

async function checkout() {
  notice('');
  banner('');
  element('steps').replaceChildren();
  element('checkout').disabled = true;
  const answer = await exchange.send(
    endpoint,
    {
      items: bag.items,
      currency: element('currency').checked ? element('currency').value : 'GBP',
      reference: element('reference').value
    },
    element('authorization').value
  );
  element('checkout').disabled = false;
  if (answer === null) {
    notice('The shop refused the bag. Its answer says why.');
    append('steps', 'The app stays in the bag.');
    return;
  }
  becomeApp();
  banner(opening);
  show('web-view');
  await webView.open(answer, {
    loseCookies: element('lose-cookies').checked,
    loseToken: element('lose-token').checked
  });
}

function close() {
  webView.close();
  if (orderPlaced) {
    orderPlaced = false;
    bag.empty();
    newReference();
    notice('Ordered. The bag is empty again.');
  }
  show('bag');
}

/** What the app does with an event, beside listing it. */
const reactions = {
  paymentcompleted(data) {
    orderPlaced = true;
    banner(`Ordered${data?.order?.orderId ? `: ${data.order.orderId}` : ''}`);
  },
  error(data) {
    banner(data?.errorMessage ?? 'The payment failed.');
  },
  closewebview: close
};

/** JSON that can break between its members. */
function inOneLine(data) {
  return JSON.stringify(data, null, 1).replace(/\n */g, ' ');
}

function receive(message) {
  const fromShop = message.origin === location.origin
    && message.source === element('frame').contentWindow;
  const event = fromShop && message.data?.webCheckout;
  if (!event) {
    return;
  }
  const name = document.createElement('strong');
  name.textContent = event.event;
  const data = document.createElement('code');
  data.textContent = event.data === null ? '' : inOneLine(event.data);
  append('events', name, ' ', data);
  reactions[event.event]?.(event.data);
}

window.addEventListener('message', receive);
element('frame').addEventListener('load', () => {
  if (element('banner').textContent === opening) {
    banner('');
  }
});
element('checkout').addEventListener('click', checkout);
element('close').addEventListener('click', close);
element('back').addEventListener('click', () => webView.back());
element('reload').addEventListener('click', () => webView.reload());
element('new-reference').addEventListener('click', newReference);
element('clear').addEventListener('click', () => element('events').replaceChildren());
element('add').addEventListener('click', () => {
  notice('');
  bag.add(element('catalogue').value, 1);
});
element('new-phone').addEventListener('click', async () => {
  if (!element('web-view').hidden) {
    close();
  }
  await webView.forget();
  newReference();
  notice('This is a new phone: no session, no cookies.');
});

newReference();
bag.add('item_1_sku', 1);
bag.add('item_2_sku', 5);
