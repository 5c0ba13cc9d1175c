# The API, its worker, its signer and the one-shot commands; it serves the built console.
FROM node:24-slim AS build
WORKDIR /amparo
COPY . .
RUN npm ci --no-audit --no-fund \
 && npx tsc -b apps/api apps/console \
 && npm run build -w @amparo/console

FROM node:24-slim AS packages
WORKDIR /amparo
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY libs libs
RUN npm ci --omit=dev --workspace @amparo/api --no-audit --no-fund

FROM node:24-slim
# As in `npm start`: room for the rows of a long list.
ENV NODE_ENV=production DATA_DIR=/data NODE_OPTIONS=--max-semi-space-size=32
WORKDIR /amparo
RUN install -d -o node -g node /data
COPY --from=packages /amparo ./
COPY --from=build /amparo/libs libs
COPY --from=build /amparo/apps/api/dist apps/api/dist
COPY --from=build /amparo/apps/console/dist apps/console/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.API_PORT||3000)+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
