// The app's native bag: what the shopper put into it, and the rows on the screen.

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

export class Bag {
  #quantities = new Map();
  #articles = new Map();
  #elements;

  /**
   * @param elements lines, units, total, checkout, template and catalogue: the select whose options
   *     are the articles that the app knows
   */
  constructor(elements) {
    this.#elements = elements;
    for (const option of elements.catalogue.options) {
      this.#articles.set(option.value, {
        name: option.dataset.name,
        price: Number(option.dataset.price),
        picture: option.dataset.picture
      });
    }
  }

  /** The items as the platform sends them. */
  get items() {
    return [...this.#quantities].map(([sku, quantity]) => ({ quantity, sku }));
  }

  add(sku, units) {
    this.#set(sku, (this.#quantities.get(sku) ?? 0) + units);
  }

  empty() {
    this.#quantities.clear();
    this.#elements.lines.replaceChildren();
    this.#showSums();
  }

  #set(sku, quantity) {
    const row = this.#row(sku);
    if (quantity < 1) {
      this.#quantities.delete(sku);
      const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
      row?.remove();
      (neighbour?.querySelector('.more') ?? this.#elements.catalogue).focus();
    } else {
      this.#quantities.set(sku, quantity);
      this.#showQuantity(row ?? this.#newRow(sku), sku, quantity);
    }
    this.#showSums();
  }

  #row(sku) {
    return [...this.#elements.lines.children].find((row) => row.dataset.sku === sku);
  }

  #newRow(sku) {
    const article = this.#articles.get(sku);
    const row = this.#elements.template.content.firstElementChild.cloneNode(true);
    row.dataset.sku = sku;
    row.querySelector('.name').textContent = article.name;
    row.querySelector('.sku').textContent = sku;
    const picture = row.querySelector('img');
    if (article.picture) {
      picture.src = article.picture;
    } else {
      picture.remove();
    }
    row.querySelector('.stepper').setAttribute('aria-label', `Quantity of ${article.name}`);
    const less = row.querySelector('.less');
    const more = row.querySelector('.more');
    less.setAttribute('aria-label', `One ${article.name} less`);
    more.setAttribute('aria-label', `One ${article.name} more`);
    less.addEventListener('click', () => this.add(sku, -1));
    more.addEventListener('click', () => this.add(sku, 1));
    this.#elements.lines.append(row);
    return row;
  }

  #showQuantity(row, sku, quantity) {
    row.querySelector('output').textContent = quantity;
    row.querySelector('.amount').textContent =
      pounds.format(quantity * this.#articles.get(sku).price);
  }

  #showSums() {
    let units = 0;
    let total = 0;
    for (const [sku, quantity] of this.#quantities) {
      units += quantity;
      total += quantity * this.#articles.get(sku).price;
    }
    this.#elements.units.textContent = `(${units})`;
    this.#elements.total.textContent = pounds.format(total);
    this.#elements.checkout.disabled = units === 0;
  }
}
