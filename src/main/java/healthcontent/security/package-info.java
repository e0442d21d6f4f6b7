/**
 * Who may do what. Tokens are verified by the JWT extension; here are the scopes that they carry and the responses to
 * those that do not suffice. Every resource declares the scopes that it admits, and one that declares none admits no
 * caller.
 */
package healthcontent.security;
