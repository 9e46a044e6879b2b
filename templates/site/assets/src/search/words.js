// Words of a text, in the form in which they are compared. The same as src/search/tokeniser.h, but for letters that are
// no letter with an accent (ß, ø): these are found like slips.
export const WORD = /[\p{L}\p{N}\p{M}](?:['’]?[\p{L}\p{N}\p{M}]|(?<=\d)[./](?=[\p{L}\p{N}\p{M}])|[./](?=\d))*/gu;

export const fold = (word) =>
    word
        .toLowerCase()
        .normalize("NFD")
        .replace(/(?<=[a-z])[\u0300-\u036f]+|['’]/g, "")
        .normalize("NFC");

export const wordsOf = (text) => (text.match(WORD) || []).map(fold);
