-- The two roles of an installation. Run once by a superuser, in the database that will hold the register:
--   psql -v owner_password=… -v app_password=… -f roles.sql
-- amparo_owner owns every table and migrates; no process that serves requests signs in with it.
-- amparo_app is what the API, the worker and the signer sign in with: it owns nothing and may not make anything.

\set ON_ERROR_STOP on

create role amparo_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role amparo_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';

select format('alter database %I owner to amparo_owner', current_database()) \gexec
select format('revoke all on database %I from public', current_database()) \gexec
select format('grant connect on database %I to amparo_app', current_database()) \gexec
revoke create on schema public from public;
