// The app's web view: gets its cookies, then makes the request that the shop described.

const TOKEN = 'cart_transfer';
const PAST = '1970-01-01T00:00:00Z';

export class WebView {
  #frame;
  #opened = 'about:blank';
  #cookieStore;
  #log;

  /**
   * @param frame the iframe
   * @param cookieStore address of the servlet that sets cookies which a script cannot set
   * @param log takes one sentence for each step
   */
  constructor(frame, cookieStore, log) {
    this.#frame = frame;
    this.#cookieStore = cookieStore;
    this.#log = log;
  }

  /**
   * Applies method, body and cookies as the app does, and opens the page.
   *
   * @param answer the contract's answer
   * @param mishaps loseCookies and loseToken: what goes wrong on the way
   */
  async open(answer, mishaps) {
    const url = new URL(answer.url);
    if (url.host !== location.host) {
      this.#log(`The checkout is on ${url.host}, this page on ${location.host}: the phone's cookies`
        + ` can only be set where the checkout is. Open ${url.origin}${location.pathname} instead.`);
    }
    await this.#keep(answer.cookies ?? [], mishaps.loseCookies);
    for (const header of answer.headers ?? []) {
      this.#log(`The app sends the header ${header.name}: ${header.value} (a frame cannot).`);
    }
    if (mishaps.loseToken && url.searchParams.get(TOKEN) !== 'form') {
      url.searchParams.delete(TOKEN);
      this.#log('The token in the address got lost.');
    }
    const method = answer.method ?? 'GET';
    this.#log(`The web view opens ${method} ${url.href}`);
    this.#opened = url.href;
    if (method === 'POST') {
      this.#post(url, answer.body ?? '');
    } else {
      this.#frame.src = url.href;
    }
  }

  back() {
    history.back();
  }

  reload() {
    try {
      this.#frame.contentWindow.location.reload();
    } catch {
      // The browser shows an error page of its own, which no script may touch.
      this.#frame.src = this.#opened;
    }
  }

  /** Leaves the page, so that nothing of it goes on behind the bag. */
  close() {
    this.#frame.contentWindow.location.replace('about:blank');
  }

  /** Takes all cookies away. */
  async forget() {
    await this.#ask(new URLSearchParams({ forget: 'all' }));
  }

  async #keep(cookies, lost) {
    if (cookies.length === 0) {
      return;
    }
    const form = new URLSearchParams();
    for (const cookie of cookies) {
      form.append('name', cookie.name);
      form.append('value', cookie.value);
      form.append('domain', cookie.domain);
      form.append('path', cookie.path ?? '/');
      form.append('expireDate', lost ? PAST : (cookie.expireDate ?? ''));
      form.append('isHttpOnly', String(cookie.isHttpOnly ?? false));
      form.append('isSecure', String(cookie.isSecure ?? false));
    }
    const names = cookies.map((cookie) => cookie.name).join(', ');
    const refusal = await this.#ask(form);
    this.#log(refusal ?? (lost ? `Lost: the cookies ${names}.` : `Cookies kept: ${names}.`));
  }

  async #ask(form) {
    try {
      const response = await fetch(this.#cookieStore, {
        method: 'POST',
        headers: { 'X-Simulator': 'phone' },
        body: form
      });
      return response.ok ? null : (await response.text()).trim();
    } catch (failure) {
      return `The cookies could not be set: ${failure.message}`;
    }
  }

  #post(url, body) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = url.href;
    form.target = this.#frame.name;
    form.hidden = true;
    for (const [name, value] of new URLSearchParams(body)) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
    form.remove();
  }
}
