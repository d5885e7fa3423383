// Runs before anything else, on whatever Node there is: only syntax that Node 8 can read.
'use strict';

const oldest = [20, 19];

function isNewEnough(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  return parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1]);
}

if (!isNewEnough(process.version)) {
  console.error(
    'Dateline needs Node ' +
      oldest.join('.') +
      ' or newer; this is ' +
      process.version +
      '.\n' +
      'Install a newer one from https://nodejs.org (or with nvm: "nvm install 22"), open a new\n' +
      'terminal and run the same command again. Nothing has been changed.',
  );
  process.exit(1);
}

module.exports = { isNewEnough: isNewEnough };
