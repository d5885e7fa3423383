import { ImportError, type Fault } from './fault';

/** One value of a file that was read, and where in the file it stands. */
export class Field {
  constructor(
    readonly where: string,
    readonly value: unknown,
  ) {}

  fail(wanted: Fault['wanted']): never {
    throw new ImportError({ where: this.where, wanted });
  }

  /** A member of an object. */
  at(name: string): Field {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.fail('object');
    const where = /^\w+$/.test(name)
      ? `${this.where && `${this.where}.`}${name}`
      : `${this.where}["${name}"]`;
    const own = Object.hasOwn(value as object, name);
    return new Field(where, own ? Reflect.get(value as object, name) : undefined);
  }

  list(): readonly Field[] {
    const { value } = this;
    if (!Array.isArray(value)) this.fail('list');
    return (value as unknown[]).map((each, index) => new Field(`${this.where}[${index}]`, each));
  }

  text(): string {
    const { value } = this;
    return typeof value === 'string' ? value : this.fail('text');
  }

  textOrNull(): string | null {
    return this.value === null || this.value === undefined ? null : this.text();
  }

  number(): number {
    const { value } = this;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.fail('number');
  }

  /** A whole number, `least` or more. */
  count(least: number): number {
    const value = this.number();
    return Number.isSafeInteger(value) && value >= least ? value : this.fail('number');
  }

  time(): number {
    const at = Date.parse(this.text());
    return Number.isNaN(at) ? this.fail('time') : at;
  }

  slug(): string {
    const value = this.text();
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 100
      ? value
      : this.fail('slug');
  }

  /** A language that the browser's own tools take. */
  language(): string {
    const value = this.text();
    try {
      Intl.getCanonicalLocales(value);
      return value;
    } catch (error) {
      if (error instanceof RangeError) return this.fail('language');
      throw error;
    }
  }

  among<T extends string>(values: readonly T[]): T {
    return values.find((each) => each === this.value) ?? this.fail('choice');
  }
}
