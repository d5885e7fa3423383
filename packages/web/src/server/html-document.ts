import { escapeHtml } from '../marks/escape-html';
import { embeddedPageId } from '../routing/embedded-page';
import type { EmbeddedPage } from '../routing/page';
import type { ScreenName } from '../routing/routes';
import { direction, fileOfLanguage } from '../words/languages';
import { language } from '#words/phrases';
import type { Assets } from './assets';
import { embeddedJson } from './embedded-json';
import { titleEnd } from '../routing/title';
import type { Metadata } from './metadata';
import type { Alternate } from './page-renderer';

/** The grounds of the light and the dark theme, for the browser's own chrome. */
const grounds = { light: '#fbfaf7', dark: '#141310' };

export interface DocumentParts {
  readonly assets: Assets;
  readonly screen: ScreenName;
  readonly metadata: Metadata;
  /** Absolute; null for a document that stands for no one address. */
  readonly address: string | null;
  /** Its other forms: feeds, formats, embeds. */
  readonly alternates: readonly Alternate[];
  /** What Svelte rendered. */
  readonly head: string;
  readonly body: string;
  readonly embedded: EmbeddedPage;
  /** False for a page that is not to be found again (an error, a list of results). */
  readonly indexable: boolean;
}

/** The whole HTML document. Every text from outside is escaped here. */
export function htmlDocument(parts: DocumentParts): string {
  const { assets, metadata } = parts;
  const own = assets.screens[parts.screen];
  const chunks = unique([...assets.live, ...own.scripts]);
  const bare = parts.screen === 'Opening';
  const styles = [...assets.styles, ...own.styles];
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">',
    `<title>${escapeHtml(metadata.title)}</title>`,
    ...assets.fonts.map(
      (font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`,
    ),
    ...styles.map((style) => `<link rel="stylesheet" href="${style}">`),
    ...assets.scripts.map(
      (script) => `<script type="module" src="${script}" async blocking="render"></script>`,
    ),
    ...(bare ? shellChunks(parts).map(modulePreload) : []),
    ...described(parts),
    ...parts.alternates.map(alternateLink),
    '<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="Dateline">',
    `<link rel="manifest" href="${fileOfLanguage('/manifest.webmanifest', language)}">`,
    `<link rel="icon" href="${assets.icons.svg}" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${assets.icons.apple}">`,
    `<meta name="theme-color" content="${grounds.light}" media="(prefers-color-scheme: light)">`,
    `<meta name="theme-color" content="${grounds.dark}" media="(prefers-color-scheme: dark)">`,
    '<meta name="color-scheme" content="light dark">',
    parts.head,
    '</head>',
    '<body>',
    `<div id="app" ${bare ? 'data-live="now"' : `data-modules="${chunks.join(' ')}"`}>${parts.body}</div>`,
    dataElement('application/ld+json', null, metadata.linkedData),
    dataElement('application/json', embeddedPageId, parts.embedded),
    '</body>',
    '</html>',
    '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function described({ metadata, address, indexable }: DocumentParts): string[] {
  const open = { title: metadata.title.replace(titleEnd, ''), type: metadata.type };
  return [
    meta('name', 'description', metadata.description),
    ...(indexable ? [] : [meta('name', 'robots', 'noindex')]),
    meta('property', 'og:site_name', 'Dateline'),
    meta('property', 'og:title', open.title),
    meta('property', 'og:description', metadata.description),
    meta('property', 'og:type', open.type),
    meta('property', 'og:locale', metadata.language.replace('-', '_')),
    meta('name', 'twitter:card', 'summary'),
    ...(address
      ? [
          meta('property', 'og:url', address),
          meta('property', 'og:image', new URL('/icons/share.png', address).href),
          `<link rel="canonical" href="${escapeHtml(address)}">`,
        ]
      : []),
    ...(metadata.article
      ? [
          meta('property', 'article:published_time', metadata.article.published),
          meta('property', 'article:modified_time', metadata.article.modified),
        ]
      : []),
  ];
}

/**
 * All that stands between the bare shell and an article, which is what a reader comes back to:
 * everything at once, in the order of need.
 */
function shellChunks({ assets, screen }: DocumentParts): string[] {
  const screens = [screen, 'Article'] as const;
  const scripts = screens.flatMap((name) => assets.screens[name].scripts);
  return unique([...assets.opening, ...assets.live, ...assets.onwards, ...scripts]);
}

function modulePreload(chunk: string): string {
  return `<link rel="modulepreload" href="${chunk}">`;
}

function alternateLink({ type, href, title }: Alternate): string {
  const [at, as, called] = [href, type, title].map(escapeHtml);
  return `<link rel="alternate" type="${as}" href="${at}" title="${called}">`;
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
}

/** A script element that holds data and is never run; no policy on scripts concerns it. */
function dataElement(type: string, id: string | null, value: unknown): string {
  if (value === null) return '';
  return `<script type="${type}"${id ? ` id="${id}"` : ''}>${embeddedJson(value)}</script>`;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
