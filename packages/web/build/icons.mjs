import { Resvg } from '@resvg/resvg-js';

const ink = '#1b1a17';
const paper = '#fbfaf7';

/**
 * The mark: a line with one filled point on it — a moment on a timeline, a place on a map.
 *
 * @param {object} look
 * @param {number} look.size of the square, in user units
 * @param {number} look.reach how much of the width the line takes
 * @param {string | null} look.ground
 * @param {string} look.colour
 * @param {number} [look.corner]
 */
function mark({ size, reach, ground, colour, corner = 0 }) {
  const middle = size / 2;
  const left = (size * (1 - reach)) / 2;
  const stroke = size * reach * 0.085;
  // Off the middle: a point on a line that goes on, not a target.
  const point = left + size * reach * 0.62;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">`,
    ground ? `<rect width="${size}" height="${size}" rx="${corner}" fill="${ground}"/>` : '',
    `<path d="M${left} ${middle}H${size - left}" stroke="${colour}" stroke-width="${stroke}" stroke-linecap="round"/>`,
    `<circle cx="${point}" cy="${middle}" r="${size * reach * 0.19}" fill="${colour}"/>`,
    '</svg>',
  ].join('');
}

/** At 16 px the line is two pixels thick; it turns light on a dark tab bar. */
function favicon() {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">',
    `<style>path{stroke:${ink}}circle{fill:${ink}}@media(prefers-color-scheme:dark){path{stroke:${paper}}circle{fill:${paper}}}</style>`,
    '<path d="M1 8h14" stroke-width="2" stroke-linecap="round"/>',
    '<circle cx="10" cy="8" r="4"/>',
    '</svg>',
  ].join('');
}

/** What a shared link shows: the mark and the name, wide. */
function shareImage() {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">',
    `<rect width="1200" height="630" fill="${paper}"/>`,
    `<path d="M200 315H1000" stroke="${ink}" stroke-width="22" stroke-linecap="round"/>`,
    `<circle cx="696" cy="315" r="78" fill="${ink}"/>`,
    '</svg>',
  ].join('');
}

/** Every icon by its file name: SVG text or PNG bytes. */
export function icons() {
  const plain = mark({ size: 512, reach: 0.78, ground: paper, colour: ink, corner: 96 });
  const opaque = mark({ size: 512, reach: 0.74, ground: paper, colour: ink });
  // Inside the safe zone: a circle of 80% of the width survives every mask.
  const maskable = mark({ size: 512, reach: 0.6, ground: paper, colour: ink });
  const monochrome = mark({ size: 512, reach: 0.78, ground: null, colour: '#000' });
  return {
    'icons/icon.svg': favicon(),
    'icons/icon-192.png': png(plain, 192),
    'icons/icon-512.png': png(plain, 512),
    'icons/maskable-512.png': png(maskable, 512),
    'icons/monochrome-512.png': png(monochrome, 512),
    'icons/apple-touch-icon.png': png(opaque, 180),
    'icons/share.png': png(shareImage(), 1200),
    'favicon.ico': ico(png(plain, 32)),
  };
}

/** @param {string} svg @param {number} width */
function png(svg, width) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** An .ico that holds one 32 px PNG, for what asks for nothing else. @param {Buffer} image */
function ico(image) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // one image
  header.writeUInt8(32, 6); // wide
  header.writeUInt8(32, 7); // high
  header.writeUInt16LE(1, 10); // planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(image.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, image]);
}
