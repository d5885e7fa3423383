/** Little, so that the reader's own choices of face, size and color hold. */
export const bookStyle = `body { margin: 0 5%; line-height: 1.45; }
h1, h2, h3 { line-height: 1.2; text-align: start; }
.byline, .dateline, .when, .caption, .status { font-size: 0.9em; }
.notice { border: 1px solid; padding: 0.6em; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; height: auto; }
blockquote { margin-inline: 1.2em; }
`;
