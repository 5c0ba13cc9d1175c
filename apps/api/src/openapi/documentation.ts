import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of all routes. */
export function openApiDocument(app: NestExpressApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Amparo')
    .setDescription(
      'The open register of licensed labour recruiters: who may recruit, who may not, and what was decided.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('__Host-amparo')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, about);
}

/** `/api/openapi.json`, and the same to read at `/api/docs`, with no asset from outside. */
export function serveDocumentation(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Amparo API',
    swaggerOptions: { persistAuthorization: false },
  });
}
