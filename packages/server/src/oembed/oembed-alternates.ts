import type { Alternate } from '../discovery/alternate';

/** The forms that oEmbed comes in, and how it names them. */
export const oembedTypes = {
  json: 'application/json+oembed',
  xml: 'text/xml+oembed',
} as const;

export type OembedForm = keyof typeof oembedTypes;

/** Where what embeds a page finds how: oEmbed's discovery. */
export function oembedAlternates(url: string, origin: string): readonly Alternate[] {
  return (Object.keys(oembedTypes) as OembedForm[]).map((format) => ({
    type: oembedTypes[format],
    href: `${origin}/oembed?${new URLSearchParams({ url, format })}`,
    title: 'oEmbed',
  }));
}
