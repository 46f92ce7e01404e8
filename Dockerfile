# eventx as an image: docker build -t eventx . && docker run --rm -i eventx extract - < article.txt
FROM python:3.12-slim
WORKDIR /src
COPY pyproject.toml constraints.txt README.md LICENSE NOTICE MANIFEST.in ./
COPY src ./src
RUN pip install --no-cache-dir -c constraints.txt ".[web]" && useradd --create-home reader
USER reader
WORKDIR /data
ENTRYPOINT ["eventx"]
CMD ["--help"]
