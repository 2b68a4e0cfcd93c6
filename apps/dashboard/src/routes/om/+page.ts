/** The page needs no JavaScript. */
export const csr = false;
