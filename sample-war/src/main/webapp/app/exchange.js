// The platform's request to the shop, the answer, and how both look beside the phone.

const SHOWN_HEADERS = ['Content-Type', 'Cache-Control', 'Retry-After', 'WWW-Authenticate', 'Allow'];

/** Sends the contract's POST and shows it with its answer. */
export class Exchange {
  #elements;
  #texts = {};

  /** @param elements request, answer, status and the copy buttons */
  constructor(elements) {
    this.#elements = elements;
    for (const button of elements.copyButtons) {
      button.addEventListener('click', () => this.#copy(button));
    }
  }

  /**
   * @param endpoint address of the shop's endpoint
   * @param cart items, currency and reference
   * @param authorization the Authorization header, or an empty text
   * @return the answer's description of the request to make, or null when the shop refused or
   *     cannot be reached
   */
  async send(endpoint, cart, authorization) {
    const headers = { 'Content-Type': 'application/json' };
    if (authorization) {
      headers.Authorization = authorization;
    }
    this.#showRequest(endpoint, headers, cart);
    try {
      // The platform's cloud asks, not the phone: so no cookie of the web view may come along.
      const response = await fetch(endpoint, {
        method: 'POST',
        headers,
        body: JSON.stringify(cart),
        credentials: 'omit',
        cache: 'no-store'
      });
      return this.#showAnswer(response, await response.text());
    } catch (failure) {
      this.#show('answer', `The shop cannot be reached: ${failure.message}`);
      this.#showStatus('no answer', false);
      return null;
    }
  }

  #showRequest(endpoint, headers, cart) {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const body = JSON.stringify(cart, null, 2);
    this.#show('request', `POST ${endpoint.pathname}\n${lines.join('\n')}\n\n${body}`);
    const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
    this.#texts.curl = [
      `curl ${quoted(endpoint.href)}`,
      ...lines.map((line) => `-H ${quoted(line)}`),
      `-d ${quoted(JSON.stringify(cart))}`
    ].join(' ');
    this.#show('answer', '…');
    this.#showStatus('', true);
  }

  #showAnswer(response, text) {
    let body = null;
    try {
      body = JSON.parse(text);
    } catch {
      // Shown as it came.
    }
    const headers = SHOWN_HEADERS.filter((name) => response.headers.has(name))
      .map((name) => `${name}: ${response.headers.get(name)}`);
    const pretty = body === null ? text : JSON.stringify(body, null, 2);
    this.#show('answer', `${headers.join('\n')}\n\n${pretty}`);
    this.#showStatus(`${response.status} ${response.statusText}`.trim(), response.ok);
    return response.ok ? body : null;
  }

  #show(which, text) {
    this.#texts[which] = text;
    this.#elements[which].textContent = text;
    for (const button of this.#elements.copyButtons) {
      button.disabled = !this.#texts[button.dataset.copy];
    }
  }

  #showStatus(text, good) {
    this.#elements.status.textContent = text;
    this.#elements.status.classList.toggle('bad', !good);
  }

  async #copy(button) {
    const before = button.innerHTML;
    try {
      await navigator.clipboard.writeText(this.#texts[button.dataset.copy]);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Not allowed here';
    }
    setTimeout(() => {
      button.innerHTML = before;
    }, 1500);
  }
}
