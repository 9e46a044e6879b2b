#include "pdf/metadata_writer.h"

#include "base/date.h"
#include "base/safe_html.h"
#include "pdf/pdf_syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

namespace unitfolio::pdf {

namespace {

constexpr std::string_view kProducer = "unitfolio";

/// XML and HTML escape the same five characters; control characters are not allowed in XML at all.
std::string xml(std::string_view text) {
    std::string clean(text);
    std::erase_if(clean, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    });
    return base::SafeHtml::escape(clean).text();
}

std::string_view claims_of(Conformance conformance) {
    switch (conformance) {
        case Conformance::accessible:
            return "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
                   "<pdfuaid:part>1</pdfuaid:part>\n";
        case Conformance::archival:
            return "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n";
        case Conformance::none:
            break;
    }
    return {};
}

std::string core_properties(const Flow& flow, Conformance conformance) {
    std::string out = fmt::format(
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
        "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        "<dc:format>application/pdf</dc:format>\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n",
        xml(flow.title));
    if (!flow.author.empty()) {
        out += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                           xml(flow.author));
    }
    if (!flow.subject.empty()) {
        out += fmt::format(
            "<dc:description><rdf:Alt><rdf:li "
            "xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>\n",
            xml(flow.subject));
    }
    const std::string date = base::iso_date(flow.date) + "T00:00:00Z";
    out += fmt::format(
        "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n"
        "<xmp:CreateDate>{}</xmp:CreateDate><xmp:ModifyDate>{}</"
        "xmp:ModifyDate><xmp:CreatorTool>{}</xmp:CreatorTool>\n"
        "<pdf:Producer>{}</pdf:Producer>\n"
        "{}</rdf:Description>\n",
        xml(flow.language),
        date,
        date,
        kProducer,
        kProducer,
        claims_of(conformance));
    return out;
}

/// PDF/A wants every property that it does not know itself to be described: here that of PDF/UA.
constexpr std::string_view kExtensionSchema = R"(<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
)";

/// A name for readers that know no Unicode in file names.
std::string ascii_name(std::string_view name) {
    std::string out;
    for (const char c : name) {
        out.push_back(c >= 0x20 && c <= 0x7E ? c : '_');
    }
    return out;
}

ObjectId write_file(PdfWriter& writer, const EmbeddedFile& file) {
    const ObjectId stream =
        writer.add_stream(fmt::format("/Type/EmbeddedFile/Subtype{}/Params<</Size {}/ModDate{}>>",
                                      name_of(file.mime_type),
                                      file.bytes.size(),
                                      date_string(file.modified)),
                          file.bytes);
    return writer.add(
        fmt::format("/Type/Filespec/F{}/UF{}/AFRelationship{}/Desc{}/EF<</F {}/UF {}>>",
                    text_string(ascii_name(file.name)),
                    text_string(file.name),
                    name_of(file.relationship),
                    text_string(file.description),
                    reference(stream),
                    reference(stream)));
}

}  // namespace

ObjectId write_metadata(PdfWriter& writer, const Flow& flow, Conformance conformance) {
    std::string packet =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
    packet += core_properties(flow, conformance);
    packet += kExtensionSchema;
    packet += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return writer.add_raw_stream("/Type/Metadata/Subtype/XML", std::move(packet));
}

std::string information_entries(const Flow& flow) {
    const std::string date = date_string(flow.date);
    std::string out = fmt::format("/Title{}/Producer{}/Creator{}/CreationDate{}/ModDate{}",
                                  text_string(flow.title),
                                  text_string(kProducer),
                                  text_string(kProducer),
                                  date,
                                  date);
    if (!flow.author.empty()) {
        out += "/Author" + text_string(flow.author);
    }
    if (!flow.subject.empty()) {
        out += "/Subject" + text_string(flow.subject);
    }
    return out;
}

ObjectId write_output_intent(PdfWriter& writer, const std::string& colour_profile) {
    const ObjectId profile = writer.add_stream("/N 3", colour_profile);
    return writer.add(
        "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB "
        "IEC61966-2.1)"
        "/DestOutputProfile " +
        reference(profile));
}

std::string write_embedded_files(PdfWriter& writer, std::span<const EmbeddedFile* const> files) {
    if (files.empty()) {
        return {};
    }
    // The name tree must be in order of its keys.
    std::vector<std::size_t> order(files.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::string> keys;
    for (const EmbeddedFile* file : files) {
        keys.push_back(hex_utf16(file->name));
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return keys[a] < keys[b];
    });
    std::vector<ObjectId> objects;
    for (const EmbeddedFile* file : files) {
        objects.push_back(write_file(writer, *file));
    }
    std::string names;
    for (const std::size_t i : order) {
        names += "<FEFF" + keys[i] + ">" + reference(objects[i]) + " ";
    }
    std::string associated;
    for (const ObjectId object : objects) {
        associated += reference(object) + " ";
    }
    const ObjectId tree = writer.add("/Names[" + names + "]");
    return "/Names<</EmbeddedFiles " + reference(tree) + ">>/AF[" + associated + "]";
}

}  // namespace unitfolio::pdf
