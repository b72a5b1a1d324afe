/**
 * A path inside the app, as the router writes it behind the '#', with what the search part percent-encodes: a role of 1,000
 * letters may take nine characters each. Apart from the contract, since the first window opens at such a place before any
 * schema is loaded.
 */
export const placePattern = /^\/(?!\/)[A-Za-z0-9/?=&_.*%+-]{0,10000}$/;
