/** Where a request comes from, as the listener that owns the port says. What a visitor writes in this header is thrown away. */
export const addressHeader = "x-client-address";

/** Says that a request came straight from this computer and to it, with no proxy between. Set by the listener alone. */
export const directHeader = "x-client-direct";
