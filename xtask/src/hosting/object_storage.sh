#!/bin/sh
# Puts the Level 7 calculator into object storage that speaks S3's protocol, with what it has to say
# of each file. Files with a hash in their name come first, so that no page asks for what is not
# there yet.
#
#   sh object-storage.sh BUCKET [more options for aws, such as --endpoint-url https://…]
#
# Object storage cannot choose between packings: what is packed goes there packed with gzip, which
# every browser takes. It sets none of the other headers: those are for the CDN in front of it
# (cloudfront-headers.json).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bucket=${1:?"which bucket?"}
shift
tab=$(printf '\t')
tail -n +2 "$here/object-storage.tsv" | while IFS="$tab" read -r key file kind keeping coding; do
    if [ "$coding" = - ]; then
        aws s3api put-object "$@" --bucket "$bucket" --key "$key" --body "$here/../site/$file" \
            --content-type "$kind" --cache-control "$keeping" < /dev/null
    else
        aws s3api put-object "$@" --bucket "$bucket" --key "$key" --body "$here/../site/$file" \
            --content-type "$kind" --cache-control "$keeping" --content-encoding "$coding" < /dev/null
    fi
done
