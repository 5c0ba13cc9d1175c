import { Module } from '@nestjs/common';
import { CredentialCommands } from './credential.commands.js';
import { CredentialIssuer } from './credential.issuer.js';
import { CredentialQueries } from './credential.queries.js';
import { CredentialSigner } from './credential.signer.js';
import { CredentialStatus } from './credential.status.js';
import { CredentialKeysController, CredentialsController } from './credentials.controller.js';

@Module({
  controllers: [CredentialsController, CredentialKeysController],
  providers: [CredentialSigner, CredentialIssuer, CredentialQueries, CredentialStatus, CredentialCommands],
  exports: [CredentialIssuer],
})
export class CredentialsModule {}
