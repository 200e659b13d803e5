/**
 * The mandatory second factor: setting it up at the first login, asking for it at every later one, and refusing tokens to
 * whoever got round it.
 *
 * <p>Three walls stand behind each other. The realm's browser flow asks for the factor ({@link
 * nl.mijnkantoor.id.secondfactor.OtpStepFactory}, {@link nl.mijnkantoor.id.secondfactor.RecoveryCodeStepFactory}, {@link
 * nl.mijnkantoor.id.secondfactor.EnrolStepFactory}); a required action ({@link
 * nl.mijnkantoor.id.secondfactor.SetUpAuthenticatorApp}) makes a person without one set it up before a session begins; the
 * token gate ({@link nl.mijnkantoor.id.secondfactor.TokenGateFactory}) gives no token to a session without one. They meet in
 * one note on the user session, {@link nl.mijnkantoor.id.common.SessionNotes#SECOND_FACTOR}.
 */
@NullMarked
package nl.mijnkantoor.id.secondfactor;

import org.jspecify.annotations.NullMarked;
