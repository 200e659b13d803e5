package nl.mijnkantoor.id.mail;

/**
 * A mail that this node has taken on.
 *
 * @param until when it is due again for everybody, should it not have been sent by then. It also tells this claim from any
 *     later one: a mail whose row names another moment is not this node's any more
 */
record Claim(String mailId, String realmId, long until) {}
