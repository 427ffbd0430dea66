/** Keys of the local API. They open nothing but a server on the loopback. */
export const localKeys = { publishable: 'sb_publishable_quorum_local', secret: 'sb_secret_quorum_local' };
