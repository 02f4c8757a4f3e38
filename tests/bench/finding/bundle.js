/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

// Makes one script of the peers: node bundle.js PEERS.js OUT.js, where their packages are installed
// in the folder that it is run in.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [peers, out] = process.argv.slice(2);
const modules = join(process.cwd(), 'node_modules');
const require = createRequire(join(modules, 'any.js'));
const injected = join(process.cwd(), 'playwright-injected.cjs');

// Playwright carries the script that it puts into pages as a string in its own bundle.
const core = readFileSync(join(modules, 'playwright-core/lib/coreBundle.js'), 'utf8');
const [, literal] = /injectedScriptSource\.ts"\(\) \{\s+"use strict";\s+\w+ = ('.*');$/m.exec(core);

writeFileSync(injected, new Function(`return ${literal}`)());

await require('esbuild-wasm').build({
  alias: { 'playwright-injected': injected },
  bundle: true,
  define: { 'process.env': '{}' },
  entryPoints: [peers],
  logLevel: 'warning',
  nodePaths: [modules],
  outfile: out,
});
