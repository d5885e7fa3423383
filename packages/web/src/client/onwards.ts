import type { ApolloClient } from '@apollo/client/core';
import { Installing } from '../install/installing';
import type { Ask } from '../network/asking';
import { askPlainly } from '../network/plain-asking';
import { askBy } from '../network/this-network';
import type { Keeper } from '../offline/keeper';
import { library } from '../offline/library.svelte';
import { device, judgeBy } from '../offline/this-device';
import { operationHashes } from '../operations/keys';
import type { ContentSources } from '../routing/contents';
import type { CurrentPage } from '../routing/current-page.svelte';
import type { EmbeddedPage } from '../routing/page';
import { Router } from '../routing/router';
import { followChoices } from '../settings/follow-choices.svelte';
import { isSparing } from '../shell/spared';
import { update } from '../update/update.svelte';
import { fileOfLanguage } from '../words/languages';
import { language } from '#words/phrases';
import { whenIdle } from './idle';

/** Milliseconds after which a reader hears that no answer has come yet. */
const patience = 4000;
/** Milliseconds in which one return of the network is not answered twice. */
const settleAgainAfter = 10_000;

judgeBy(async ({ name }, data) => {
  const { conforms, documents } = await loadNetwork();
  return conforms(documents[name], data);
});

const loadNetwork = () => import(/* webpackChunkName: "network" */ '../network/network');

let client: ApolloClient | null = null;
async function network() {
  const loaded = await loadNetwork();
  client ??= loaded.createClient({ device, onTrouble });
  return { ...loaded, client };
}

const ask: Ask = async (question, options) => {
  const { askThrough, client } = await network();
  return askThrough(client)(question, options);
};

const askInPassing = askPlainly(ask);
askBy(askInPassing);

let keeper: Promise<Keeper> | null = null;
function keeping(): Promise<Keeper> {
  return (keeper ??= import(/* webpackChunkName: "keeping" */ '../offline/keeper').then(
    ({ Keeper }) => new Keeper(device, askInPassing, library),
  ));
}
async function noteTrouble(error: unknown) {
  (await keeping()).note(error);
}
const onTrouble = (error: unknown) => void noteTrouble(error);

const sources: ContentSources = {
  device,
  ask,
  remember: async (question) => (client ? (await network()).remember(client, question) : null),
  onTrouble,
  patience,
};

/**
 * Everything that happens in the browser after the first page is there: following links,
 * keeping what is read, staying up to date.
 */
export async function goOn(page: CurrentPage, embedded: EmbeddedPage) {
  const installing = new Installing(embedded.screen);
  const router = new Router({
    page,
    sources,
    onShown: (match, { screen }) => {
      const slug = match.location.params['slug'];
      installing.shown(screen, slug);
      if (screen === 'Article' && slug) keepWhenIdle(slug);
    },
  });
  router.start();
  const comforts = import(/* webpackChunkName: "comforts" */ './comforts');
  comforts.then(({ begin }) => begin(page, router)).catch((error: unknown) => console.error(error));
  followChoices();
  installing.shown(embedded.screen, embedded.location.params['slug']);
  if (embedded.screen === 'Opening') await router.openCurrent();
  await storeFirstPage(embedded);
  await (await keeping()).connect();
  const slug = embedded.location.params['slug'];
  if (embedded.screen === 'Article' && slug) keepWhenIdle(slug);
  whenIdle(() => settle());
  addEventListener('online', () => whenIdle(stayInStep));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) whenIdle(stayInStep);
  });
}

/** The first page's data came with the HTML: if it is not stored here, nothing else stores it. */
async function storeFirstPage({ question, data }: EmbeddedPage) {
  if (!question || question.hash !== operationHashes[question.name]) return;
  await device.write({ question, data }).catch(onTrouble);
}

/** Reading an article keeps it, unless the reader has asked for data to be spared. */
function keepWhenIdle(slug: string) {
  if (isSparing() && library.stateOf(`articles/${slug}`).state === 'none') return;
  whenIdle(async () => (await keeping()).keepQuietly(slug));
}

async function settle() {
  if ('serviceWorker' in navigator) {
    const registration = await navigator.serviceWorker.register(
      fileOfLanguage('/service-worker.js', language),
    );
    update.watch(registration, navigator.serviceWorker);
  }
  await stayInStep();
}

let settledAt = -Infinity;

/** When the app starts, when the network is back, and when a reader comes back to it. */
async function stayInStep() {
  if (performance.now() - settledAt < settleAgainAfter) return;
  settledAt = performance.now();
  await (await keeping()).settle();
  if (!library.list().some(({ gone, told }) => gone && !told)) return;
  const { tellOfGone } = await import(
    /* webpackChunkName: "gone-notice" */ '../keeping/tell-of-gone'
  );
  tellOfGone();
}
