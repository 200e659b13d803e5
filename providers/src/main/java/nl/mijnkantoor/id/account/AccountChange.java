package nl.mijnkantoor.id.account;

/** A change a person is told of. The texts of its mail have its key in front. */
enum AccountChange {
    PASSWORD_CHANGED("passwordChanged"),
    AUTHENTICATOR_ADDED("authenticatorAdded"),
    AUTHENTICATOR_REPLACED("authenticatorReplaced"),
    AUTHENTICATOR_REMOVED("authenticatorRemoved"),
    RECOVERY_CODES_MADE("recoveryCodesMade"),
    RECOVERY_CODES_REMOVED("recoveryCodesRemoved"),
    RECOVERY_CODE_USED("recoveryCodeUsed"),
    PASSWORD_SET_BY_ADMIN("passwordSetByAdmin"),
    AUTHENTICATOR_REMOVED_BY_ADMIN("authenticatorRemovedByAdmin"),
    RECOVERY_CODES_REMOVED_BY_ADMIN("recoveryCodesRemovedByAdmin");

    private final String key;

    AccountChange(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
