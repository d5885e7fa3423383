import { Answer } from './answer';
import { revalidated } from './caching';

/** What a browser sees in place of the explorers while only known operations are answered. */
export function lockdownPage(): Answer {
  return new Answer(
    200,
    { 'content-type': 'text/html; charset=utf-8', 'cache-control': revalidated },
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dateline · Known operations only</title>
<main>
<h1>Known operations only</h1>
<p>This server answers the reader's own operations and no others, so there is nothing to explore here: no introspection, and no queries written by hand.</p>
<p>Whoever runs it allows others by starting it with <code>DATELINE_OPERATIONS=any</code>.</p>
<p><a href="/">To the reader</a></p>
</main>
</html>
`,
  );
}
