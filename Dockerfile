# Two stages: what builds the environment stays behind, what runs has Python and the environment alone.
FROM python:3.13-slim-bookworm AS build
WORKDIR /src
RUN python -m venv /opt/pullquote
ENV PATH=/opt/pullquote/bin:$PATH PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
# The libraries change less often than the code, so they make a layer of their own.
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY corpus corpus
COPY retrieval retrieval
COPY bot bot
RUN pip install --no-deps --no-build-isolation .
# EXTRAS=postgres adds PostgreSQL's driver.
ARG EXTRAS=""
RUN test -z "$EXTRAS" || pip install --no-build-isolation ".[$EXTRAS]"

FROM python:3.13-slim-bookworm
RUN useradd --uid 10001 --home-dir /data --shell /usr/sbin/nologin pullquote \
    && install --directory --owner pullquote /data /library
COPY --from=build /opt/pullquote /opt/pullquote
ENV PATH=/opt/pullquote/bin:$PATH PYTHONUNBUFFERED=1 DATA_DIR=/data LIBRARY_DIR=/library
# Within the container; what is published of it, and to whom, is said where it is run.
ENV HOST=0.0.0.0 PORT=8080
EXPOSE 8080
USER 10001
WORKDIR /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-m", "bot.process.heartbeat", "/data/heartbeat"]
ENTRYPOINT ["pullquote"]
CMD ["run"]
