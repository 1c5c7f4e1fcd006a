# The service and its commands: docker build -t knowledgegraph . && docker run -p 5080:5080 -v kg:/data knowledgegraph
# The build fetches packages from NuGet and npm; what runs fetches nothing.

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props global.json .editorconfig ./
COPY cypher cypher
COPY seeds seeds
COPY src src
RUN dotnet publish src/KnowledgeGraph.Service --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
 && apt-get install --yes --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && install --directory --owner "$APP_UID" /data
WORKDIR /app
COPY --from=build /app .
ENV KG_DATA=/data KG_URLS=http://+:5080
USER $APP_UID
VOLUME /data
EXPOSE 5080
ENTRYPOINT ["dotnet", "kg.dll"]
CMD ["serve"]
