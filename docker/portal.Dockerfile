# The public site. It is given the feed's address and key, and no way to the database.
FROM node:24-slim AS build
WORKDIR /amparo
COPY . .
RUN npm ci --no-audit --no-fund && npm run build -w @amparo/portal

FROM node:24-slim AS packages
WORKDIR /amparo
COPY package.json package-lock.json ./
COPY apps/portal/package.json apps/portal/
COPY libs libs
RUN npm ci --omit=dev --workspace @amparo/portal --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /amparo
RUN install -d -o node -g node /data
COPY --from=packages /amparo ./
COPY --from=build /amparo/libs libs
COPY --from=build /amparo/apps/portal/dist apps/portal/dist
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORTAL_PORT||8080)+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "apps/portal/dist/main.js"]
