import { CommandFailure, exitCode } from '../exit-code';
import type { Surroundings } from '../surroundings';

/** How the server answers others: programs, pages elsewhere, browsers' and networks' caches. */
export interface ServingSettings {
  /** Only the reader's own operations, or any. */
  readonly knownOperationsOnly: boolean;
  /** As browsers send them; undefined for the usual. */
  readonly corsOrigins: readonly string[] | undefined;
  /** Scheme and host that readers know the site by; undefined for what each request says. */
  readonly publicOrigin: string | undefined;
  /** Seconds; undefined for the usual. */
  readonly browserSeconds: number | undefined;
  readonly cdnSeconds: number | undefined;
  /** Who may read `/metrics`. */
  readonly metrics: 'loopback' | 'public';
  /** The collector that traces are sent to; undefined for no traces. */
  readonly traceEndpoint: string | undefined;
}

/** The settings and their defaults, as the help lists them. */
export const servingSettingDescriptions = [
  {
    name: 'DATELINE_OPERATIONS',
    fallback: 'any',
    about: "any, or known: only the reader's own GraphQL operations",
  },
  {
    name: 'DATELINE_CORS_ORIGINS',
    fallback: "Apollo Studio's",
    about: 'origins whose pages may ask the API, with commas between; none for none',
  },
  {
    name: 'DATELINE_PUBLIC_ORIGIN',
    fallback: 'as each request says',
    about: 'scheme and host that readers use, as https://news.example.org',
  },
  {
    name: 'DATELINE_BROWSER_SECONDS',
    fallback: '0',
    about: 'for how long a browser uses an answer without asking',
  },
  {
    name: 'DATELINE_CDN_SECONDS',
    fallback: '60',
    about: 'for how long a content delivery network does',
  },
  {
    name: 'DATELINE_METRICS',
    fallback: 'loopback',
    about: 'who may read /metrics: programs on this machine, or public for anyone',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    fallback: 'none',
    about: 'collector that traces are sent to, as http://127.0.0.1:4318',
  },
] as const;

function read(around: Surroundings, name: string): string | undefined {
  const value = around.env[name]?.trim();
  return value === '' ? undefined : value;
}

function readOperations(around: Surroundings): boolean {
  const value = read(around, 'DATELINE_OPERATIONS') ?? 'any';
  if (value === 'any' || value === 'known') return value === 'known';
  throw new CommandFailure(
    exitCode.usage,
    `DATELINE_OPERATIONS must be any or known; it is "${value}".`,
  );
}

function readMetrics(around: Surroundings): ServingSettings['metrics'] {
  const value = read(around, 'DATELINE_METRICS') ?? 'loopback';
  if (value === 'loopback' || value === 'public') return value;
  throw new CommandFailure(
    exitCode.usage,
    `DATELINE_METRICS must be loopback or public; it is "${value}".`,
  );
}

function readTraceEndpoint(around: Surroundings): string | undefined {
  const name = 'OTEL_EXPORTER_OTLP_ENDPOINT';
  const value = read(around, name);
  if (value === undefined) return undefined;
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new CommandFailure(
    exitCode.usage,
    `${name} must be the address of a collector, as http://127.0.0.1:4318; it is "${value}".`,
  );
}

/** Origins exactly as browsers send them: no path, no `*`, and not `null`. */
function checkOrigin(name: string, origin: string): string {
  const isWeb = /^https?:\/\//.test(origin);
  if (isWeb && URL.canParse(origin) && new URL(origin).origin === origin) return origin;
  throw new CommandFailure(
    exitCode.usage,
    `${name} has "${origin}", which is not an origin. Give scheme, host and, if need be, port, and nothing else: https://news.example.org`,
  );
}

function readCorsOrigins(around: Surroundings): readonly string[] | undefined {
  const name = 'DATELINE_CORS_ORIGINS';
  const value = read(around, name);
  if (value === undefined) return undefined;
  if (value === 'none') return [];
  return value
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
    .map((origin) => checkOrigin(name, origin));
}

function readSeconds(around: Surroundings, name: string): number | undefined {
  const value = read(around, name);
  if (value === undefined) return undefined;
  if (/^\d{1,8}$/.test(value)) return Number(value);
  throw new CommandFailure(
    exitCode.usage,
    `${name} must be a whole number of seconds, 0 or more; it is "${value}".`,
  );
}

/** Reads them from the environment; a setting that makes no sense is a usage error. */
export function readServingSettings(around: Surroundings): ServingSettings {
  const publicOrigin = read(around, 'DATELINE_PUBLIC_ORIGIN');
  return {
    knownOperationsOnly: readOperations(around),
    corsOrigins: readCorsOrigins(around),
    publicOrigin: publicOrigin && checkOrigin('DATELINE_PUBLIC_ORIGIN', publicOrigin),
    browserSeconds: readSeconds(around, 'DATELINE_BROWSER_SECONDS'),
    cdnSeconds: readSeconds(around, 'DATELINE_CDN_SECONDS'),
    metrics: readMetrics(around),
    traceEndpoint: readTraceEndpoint(around),
  };
}
