import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes docs/images/simulator.gif from the pictures that the browser tests leave behind. In the
 * root of the repository:
 *
 * <pre>
 * mvn verify -Dtest=NONE -Dit.test='SimulatorWayIT#theWholeWay*' \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
 * java docs/images/Animation.java
 * </pre>
 */
public final class Animation {

  private static final File PICTURES = new File("target/sample-war/screenshots");
  private static final File RESULT = new File("docs/images/simulator.gif");
  private static final int WIDTH = 960;
  private static final int HEIGHT = 675;
  private static final String HUNDREDTHS_OF_A_SECOND = "250";

  private static final List<String> STEPS =
      List.of(
          "simulator-1-bag-1280.png",
          "simulator-2-checkout-1280.png",
          "simulator-3-confirmation-1280.png",
          "simulator-4-ordered-1280.png");

  private Animation() {}

  public static void main(String... none) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersBySuffix("gif").next();
    RESULT.delete();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(RESULT)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (String step : STEPS) {
        BufferedImage picture = scaled(ImageIO.read(new File(PICTURES, step)));
        writer.writeToSequence(new IIOImage(picture, null, timed(writer, picture)), null);
      }
      writer.endWriteSequence();
    }
    System.out.println(RESULT + ", " + RESULT.length() + " bytes");
  }

  /** The upper part of the picture, as wide as a page of documentation. */
  private static BufferedImage scaled(BufferedImage picture) {
    BufferedImage small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(picture, 0, 0, WIDTH, picture.getHeight() * WIDTH / picture.getWidth(), null);
    canvas.dispose();
    return small;
  }

  /** Shows each picture for a while, and the first one again after the last. */
  private static IIOMetadata timed(ImageWriter writer, BufferedImage picture) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", HUNDREDTHS_OF_A_SECOND);
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(loop);
    NodeReplacement.put(root, control);
    NodeReplacement.put(root, extensions);
    metadata.setFromTree(format, root);
    return metadata;
  }

  /** Puts a node in the place of the one of the same name. */
  private static final class NodeReplacement {

    static void put(IIOMetadataNode root, IIOMetadataNode node) {
      for (int i = 0; i < root.getLength(); i++) {
        if (root.item(i).getNodeName().equals(node.getNodeName())) {
          root.replaceChild(node, root.item(i));
          return;
        }
      }
      root.appendChild(node);
    }
  }
}
