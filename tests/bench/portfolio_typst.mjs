// Typesets one Typst file with the compiler of Typst's npm package: node portfolio_typst.mjs FOLDER_OF_PACKAGES IN.typ OUT.pdf
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createRequire } from 'node:module';

const [packages, source, target] = process.argv.slice(2);
const require = createRequire(resolve(packages, 'package.json'));
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({
    workspace: dirname(resolve(source)),
    fontArgs: [{ fontPaths: ['/usr/share/fonts/truetype/noto'] }],
});
writeFileSync(target, compiler.pdf({ mainFilePath: resolve(source) }));
