/** The tables of the sign-in library, as far as Rapport itself reads them. */
interface SignInUserTable {
  id: string;
  name: string;
  email: string;
  email_verified: boolean;
  created_at: Date;
  updated_at: Date;
}

interface SignInSessionTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Date;
  user_agent: string | null;
  created_at: Date;
  updated_at: Date;
}

interface SignInVerificationTable {
  identifier: string;
  value: string;
  expires_at: Date;
}

interface SignInPasskeyTable {
  id: string;
  user_id: string;
  name: string | null;
  created_at: Date | null;
}

declare module "../database/connect.ts" {
  interface Tables {
    sign_in_users: SignInUserTable;
    sign_in_sessions: SignInSessionTable;
    sign_in_verifications: SignInVerificationTable;
    sign_in_passkeys: SignInPasskeyTable;
  }
}
