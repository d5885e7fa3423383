import { render as renderComponent } from 'svelte/server';
import type { NotHereData, Page } from '../routing/page';
import {
  aboutOf,
  isMissing,
  matchAddress,
  type Match as RouteMatch,
  type ScreenName,
} from '../routing/routes';
import App from '../shell/App.svelte';
import { notingSaid } from '../words/said';
import { readAssets, type Assets } from './assets';
import { htmlDocument } from './html-document';
import { metadataOf } from './metadata';
import type { RenderInput, Rendered } from './page-renderer';
import { screenFor } from './screens';
import { language } from '#words/phrases';

export { manifest as manifestWords } from '#words/manifest';
export { renderShell } from './shell';

let assets: Assets | undefined;

/** Renders the page at `url`, in the language that this was built for. */
export async function renderPage(input: RenderInput): Promise<Rendered> {
  const found = matchAddress(input.url.pathname, input.url.searchParams);
  const shown = contentOf(found, input.results);
  const location = found?.location ?? { path: input.url.pathname, params: {}, search: {} };
  const page: Page = {
    name: shown.screen,
    screen: screenFor(shown.screen),
    data: shown.data,
    location,
    source: { from: 'network', at: null },
    whole: true,
    busy: false,
  };
  const [{ head, body }, said] = notingSaid(() => {
    const { head, body } = renderComponent(App, { props: { page } });
    return { head, body };
  });
  const address = new URL(found?.location.path ?? input.url.pathname, input.origin);
  const after = shown.question?.variables['after'];
  if (after) address.searchParams.set('after', after);
  // The moment that is lit and the way it is shown make no other page.
  const about = isOfSomething(shown.screen) ? aboutOf(location.search) : null;
  if (about) address.searchParams.set(about.kind, about.slug);
  const html = htmlDocument({
    assets: (assets ??= readAssets(language)),
    screen: shown.screen,
    metadata: metadataOf(shown.screen, shown.data, found, address.href),
    address: shown.status === 200 ? address.href : null,
    alternates: shown.status === 200 ? (input.alternates ?? []) : [],
    head,
    body,
    embedded: { screen: shown.screen, location, question: shown.question, data: shown.data, said },
    indexable:
      shown.status === 200 && shown.screen !== 'Search' && !ofTheDevice.includes(shown.screen),
  });
  return { status: shown.status, html };
}

/** Timelines and maps are of whatever their address names. */
function isOfSomething(screen: ScreenName): boolean {
  return screen === 'Timeline' || screen === 'Map';
}

/** Screens that say something of the device only: nothing to be found again by others. */
const ofTheDevice: readonly ScreenName[] = ['Library', 'Notes', 'Saved', 'Settings'];

interface Content {
  readonly screen: ScreenName;
  readonly status: number;
  readonly data: unknown;
  /** The question that `data` answers; null when the data is no answer to keep. */
  readonly question: RouteMatch['question'];
}

function contentOf(found: RouteMatch | null, results: RenderInput['results']): Content {
  if (!found) return { screen: 'NotFound', status: 404, data: null, question: null };
  const { screen, question } = found;
  if (!question) return { screen, status: 200, data: null, question };
  const [result] = results;
  if (result?.errors?.some(isBadCursor)) {
    return { screen: 'NotFound', status: 404, data: null, question: null };
  }
  if (!result?.data || (result.errors && result.errors.length > 0)) {
    const data: NotHereData = { reason: 'trouble' };
    return { screen: 'NotHere', status: 503, data, question: null };
  }
  if (isMissing(question.name, result.data as never)) {
    return { screen: 'NotFound', status: 404, data: null, question: null };
  }
  return { screen, status: isRetracted(result.data) ? 410 : 200, data: result.data, question };
}

/** An article that was retracted is gone, and its page says why. */
function isRetracted(data: object): boolean {
  const article = (data as { article?: { retraction?: unknown } | null }).article;
  return article?.retraction != null;
}

/** A cursor that the server never gave out: an address that was made up, not a failure. */
function isBadCursor(error: unknown): boolean {
  return (error as { extensions?: { code?: unknown } }).extensions?.code === 'BAD_CURSOR';
}
