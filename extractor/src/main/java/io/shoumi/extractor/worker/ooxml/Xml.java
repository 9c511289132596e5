package io.shoumi.extractor.worker.ooxml;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams XML. Document type definitions are refused, so there are no entities to expand and nothing to fetch. */
public final class Xml {

    private static final int DEPTH_MAX = 2000;
    private static final XMLInputFactory FACTORY = factory();

    /** Receives events; names are local, so strict and transitional namespaces are alike. */
    public interface Handler {
        void start(String name, XMLStreamReader element);

        void end(String name);

        void text(String text);
    }

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, space) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** False when the document breaks off or is wrong; the handler keeps what came before. */
    public static boolean read(byte[] xml, Handler handler) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext() && depth < DEPTH_MAX) {
                depth += event(reader, handler);
            }
            return depth < DEPTH_MAX;
        } catch (XMLStreamException | RuntimeException _) {
            return false;
        }
    }

    private static int event(XMLStreamReader reader, Handler handler) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                handler.start(reader.getLocalName(), reader);
                return 1;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                handler.end(reader.getLocalName());
                return -1;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> handler.text(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("document type");
            default -> {}
        }
        return 0;
    }
}
